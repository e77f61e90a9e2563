"""Charts as SVG, drawn by hand: each a pure function of figures, legible in light and dark and without colour."""
