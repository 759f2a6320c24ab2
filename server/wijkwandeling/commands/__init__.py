"""The subcommands of wijkwandeling."""
