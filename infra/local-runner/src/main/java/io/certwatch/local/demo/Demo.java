package io.certwatch.local.demo;

import java.io.PrintStream;
import java.net.URI;

/** Plays the main job and tells what the system made of it. */
public final class Demo {
    public Demo(URI gateway, URI inbox, PrintStream out) {}

    public void play() {}
}
