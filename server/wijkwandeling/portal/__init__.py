"""What the neighbourhood may see."""
