package io.certwatch.start;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;

/** Starts the application that {@code META-INF/certwatch-application} names, or says which Java it needs. */
public final class Start {

    static final int REQUIRED_JAVA = 25;
    private static final String APPLICATION = "META-INF/certwatch-application";

    private Start() {}

    public static void main(String[] arguments) throws Throwable {
        int java = Runtime.version().feature();
        if (java < REQUIRED_JAVA) {
            System.err.println(refusal(java, System.getProperty("java.home")));
            System.exit(1);
        }
        run(application(), arguments);
    }

    static String refusal(int java, String home) {
        return "This service needs Java " + REQUIRED_JAVA + " or newer. It was started with Java " + java + " (" + home
                + ")." + " Start it with the java of a JDK " + REQUIRED_JAVA
                + ", for example: $JAVA25_HOME/bin/java -jar ...";
    }

    private static String application() throws IOException {
        try (var resource = Start.class.getClassLoader().getResourceAsStream(APPLICATION)) {
            if (resource == null) {
                throw new IllegalStateException(
                        "The file " + APPLICATION + " with the name of the application's class is missing.");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static void run(String application, String[] arguments) throws Throwable {
        var main = Class.forName(application).getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        try {
            main.invoke(null, (Object) arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() == null ? failed : failed.getCause();
        }
    }
}
