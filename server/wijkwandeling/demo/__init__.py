"""A fictional neighbourhood, made through the same functions as real input."""
