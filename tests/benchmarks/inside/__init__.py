"""What runs inside the processes that are measured: the real program, and hands that use it. Each module is a program."""
