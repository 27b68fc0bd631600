package io.certwatch.notification.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The response of a receiver, or why there is none.
 *
 * @param status of HTTP
 * @param body the first characters
 * @param failure null if the receiver accepted the message
 * @param detail of the failure, for people who operate the receiver
 */
public record ReceiverResponse(
        @Nullable Integer status,
        @Nullable String body,
        @Nullable Failure failure,
        @Nullable String detail,
        Duration took,
        @Nullable Duration retryAfter) {

    public enum Failure {
        /** Its status is not 2xx. */
        STATUS,
        /** Its status is 3xx, and that is not followed. */
        REDIRECT,
        /** Its status is 410. */
        GONE,
        /** The message cannot be signed: the webhook needs a new secret. */
        UNREADABLE_SECRET,
        /**
         * Its name leads to no address, or to one that is not public. One word for both, so that no company learns which names a private
         * network knows.
         */
        NO_PUBLIC_ADDRESS,
        UNREACHABLE,
        TIMEOUT,
        TLS,
        /** The connection was lost. */
        BROKEN_OFF,
        /** The response is not valid HTTP. */
        NOT_HTTP,
        /** The message of a robot has none of the words that the robot asks for. */
        ROBOT_KEYWORD,
        /** The signature of a robot's message is missing, or of another secret or time. */
        ROBOT_SIGNATURE,
        /** The robot takes no messages from the address of this service. */
        ROBOT_NETWORK,
        /** The robot has had as many messages as its provider allows. */
        ROBOT_TOO_MANY,
        /** The provider does not know the robot, or has stopped it. */
        ROBOT_UNKNOWN,
        /** The provider cannot read the message, or finds it too long. */
        ROBOT_FORM,
        /** The provider refuses for another reason, or its answer does not say that it accepts. */
        ROBOT_REFUSED,
        /** It has not responded lately, and was not called. */
        NOT_TRIED,
        /** The webhook was disabled before the message was sent. */
        WEBHOOK_DISABLED,
        /** The obligation has a newer state, which a robot tells instead. */
        OVERTAKEN;

        /** The receiver may be down: no further messages are sent for a while. */
        public boolean isOfHost() {
            return switch (this) {
                case NO_PUBLIC_ADDRESS, UNREACHABLE, TIMEOUT, TLS, BROKEN_OFF, NOT_HTTP -> true;
                default -> false;
            };
        }
    }

    public static ReceiverResponse ofFailure(Failure failure, String detail, Duration took) {
        return new ReceiverResponse(null, null, failure, detail, took, null);
    }

    public boolean isAccepted() {
        return failure == null;
    }

    /** In one line. */
    String summary() {
        return detail != null ? detail : "The receiver answered " + status;
    }
}
