"""What the walkers of Lindenkwartier pointed at: their words, by place. All of it is made up."""
