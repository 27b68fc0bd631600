package io.certwatch.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The JVM options of a service: little memory and a quick start, rather than peak speed, for four services on one machine. Most of the heap
 * is for what a service keeps, as the catalogue: with the usual share of two thirds, an edition of 5 000 entries caused a full collection
 * for every fourth young one. The classes of a service fit below the threshold of the metaspace, which else caused two collections of each
 * start.
 */
final class Jvm {
    private static final List<String> FLAGS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-XX:NewRatio=4",
            "-XX:MetaspaceSize=160m",
            "-Xss512k",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dstdout.encoding=UTF-8",
            "-Dfile.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private Jvm() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Given flags come last, so they take precedence. */
    static List<String> command(Path jar, List<String> moreFlags, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(java());
        command.addAll(FLAGS);
        command.addAll(moreFlags);
        command.add("-jar");
        command.add(jar.toString());
        command.addAll(arguments);
        return command;
    }
}
