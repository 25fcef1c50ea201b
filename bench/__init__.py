"""What a page costs, beside the least that a page can cost: `make bench`."""
