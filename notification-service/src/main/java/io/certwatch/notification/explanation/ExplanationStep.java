package io.certwatch.notification.explanation;

import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.platform.text.Messages;
import java.util.Arrays;

/** One step of the way from the event of an obligation to the answer of a mail server. */
public record ExplanationStep(Kind kind, State state, BilingualText sentence) {

    static final Messages MESSAGES = new Messages("mail");

    /** In the order of the way. */
    public enum Kind {
        /** Whether there are news of the law for the company's team. */
        LAW,
        /** Whether an item of the company's checklist is due. */
        CHECKLIST,
        /** Whether the event of an obligation arrived, and asks for a message. */
        OBLIGATION,
        /** Whether its alert is complete, and has a line of it. */
        ALERT,
        /** Whether there is somebody who may get messages. */
        RECIPIENT,
        /** Whether the recipient wants to be told of it. */
        PREFERENCES,
        DIGEST,
        /** Whether a message was handed to the mail server. */
        ATTEMPT,
        /** What the mail server said, at once or in a report later. */
        ANSWER
    }

    public enum State {
        PASSED,
        /** The way ends here, for ever or for now. */
        STOPPED
    }

    static ExplanationStep ofPassed(Kind kind, String key, Object... arguments) {
        return new ExplanationStep(kind, State.PASSED, text(key, arguments));
    }

    static ExplanationStep ofStopped(Kind kind, String key, Object... arguments) {
        return new ExplanationStep(kind, State.STOPPED, text(key, arguments));
    }

    boolean isStopped() {
        return state == State.STOPPED;
    }

    private static BilingualText text(String key, Object... arguments) {
        return BilingualText.of(language -> MESSAGES.text(
                language,
                key,
                Arrays.stream(arguments)
                        .map(each -> each instanceof BilingualText text ? text.in(language) : each)
                        .toArray()));
    }
}
