"""What walkers say besides their points: how to reach them, and how old they are. Kept apart from everything else."""
