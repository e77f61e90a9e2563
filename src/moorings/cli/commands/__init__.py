"""One file a command: its arguments, the service that it calls, how the answer is shown."""
