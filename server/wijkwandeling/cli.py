"""The command ``wijkwandeling``: one module of ``commands`` for each subcommand."""

from __future__ import annotations

import importlib

import click

# Loaded when asked for, so that --help and one command do not pay for all.
COMMANDS = {
    "serve": "serve:serve_command",
    "consume": "serve:consume_command",
    "import-photos": "import_photos:import_photos",
    "create-walk": "create_walk:create_walk",
    "destroy-expired": "destroy_expired:destroy_expired_command",
    "demo": "demo:demo",
    "openapi": "openapi:openapi_command",
    "draft-migration": "draft_migration:draft_migration",
}


class LazyGroup(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name].split(":")
        command: click.Command = getattr(importlib.import_module(f"wijkwandeling.commands.{module}"), name)
        return command


@click.command(cls=LazyGroup)
def main() -> None:
    """Van een wijkwandeling naar een gedragen actieagenda."""


if __name__ == "__main__":
    main()
