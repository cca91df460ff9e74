"""What the scenarios in a browser have in common."""
