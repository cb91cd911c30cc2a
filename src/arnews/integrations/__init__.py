"""Documents for other libraries and formats: one module each, imported only when asked for."""
