"""The topographic map, the aerial photo and the address search of PDOK, through this server."""
