package io.certwatch.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.local.LocalSystem;
import io.certwatch.local.demo.Demo;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

/** What the start script shows: a steward and a member sign in by the form of the provider, and work with the session of the gateway. */
abstract class DemoStory {

    abstract SharedSystem shared();

    /** What the demo printed on the fresh system. */
    abstract String firstTime();

    /** Publishes the editions up to 2023-2. */
    static String play(LocalSystem system) {
        var said = new ByteArrayOutputStream();
        new Demo(system, new PrintStream(said, true, UTF_8)).play();
        return said.toString(UTF_8);
    }

    @Test
    void showsWhatAnEditionChanges() {
        assertThat(firstTime())
                .contains("53 registered", "19 e-mails about it", "19 of them lie in the inbox", "28 registered");
    }

    @Test
    void restsNoObligationOnTheEditionThatIsReplaced() {
        assertThat(new Client(shared().system()).all("/api/obligations"))
                .extracting(obligation -> obligation.at("/edition/id").asString())
                .contains("2023-2")
                .doesNotContain("2017-1");
    }

    @Test
    void isPlayedAgainWithANewSignIn() {
        assertThat(play(shared().system())).contains("53 known already", "19 e-mails about it", "28 known already");
    }
}
