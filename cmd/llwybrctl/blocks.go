package main

func fillBlocks(t *tool, args []string) error { return nil }
