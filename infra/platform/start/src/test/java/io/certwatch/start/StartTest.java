package io.certwatch.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class StartTest {

    private static final int CLASS_FILES_OF_JAVA_17 = 61;
    private static String[] started = {};

    /** Stands for an application; {@code META-INF/certwatch-application} of the tests names it. */
    static final class Application {

        static void main(String[] arguments) {
            started = arguments;
        }
    }

    @Test
    void startsTheApplicationThatIsNamed() throws Throwable {
        Start.main(new String[] {"--server.port=0"});

        assertThat(started).containsExactly("--server.port=0");
    }

    @Test
    void saysWhichJavaIsNeededAndWhichWasFound() {
        assertThat(Start.refusal(17, "/opt/jdk-17"))
                .contains("needs Java 25 or newer", "started with Java 17 (/opt/jdk-17)");
    }

    @Test
    void canBeLoadedByTheJavaThatItRefuses() throws IOException {
        try (var file = new DataInputStream(Start.class.getResourceAsStream("Start.class"))) {
            file.skipBytes(6);
            assertThat(file.readUnsignedShort()).isLessThanOrEqualTo(CLASS_FILES_OF_JAVA_17);
        }
    }
}
