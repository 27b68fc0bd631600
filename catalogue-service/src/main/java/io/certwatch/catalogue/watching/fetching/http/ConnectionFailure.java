package io.certwatch.catalogue.watching.fetching.http;

import io.certwatch.catalogue.watching.fetching.Fetch;
import io.certwatch.catalogue.watching.fetching.Fetch.Failure;
import io.certwatch.catalogue.watching.fetching.Outcomes;
import io.certwatch.outbound.http.ForbiddenAddress;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.ProtocolException;

/** Maps exceptions of a connection to failures. */
final class ConnectionFailure {

    private ConnectionFailure() {}

    static Fetch of(IOException broken, Outcomes outcomes) {
        return switch (broken) {
            case ForbiddenAddress forbidden -> outcomes.refused(Fetch.Refusal.PRIVATE_ADDRESS, words(forbidden));
            case UnknownHostException unknown ->
                outcomes.failed(Failure.UNKNOWN_HOST, "no name server knows " + words(unknown));
            case ConnectTimeoutException late ->
                outcomes.failed(Failure.TOO_SLOW, "the connection was not established in time: " + words(late));
            case SocketTimeoutException silent ->
                outcomes.failed(Failure.TOO_SLOW, "the server was silent for too long: " + words(silent));
            case ConnectException refused -> outcomes.failed(Failure.UNREACHABLE, words(refused));
            case NoRouteToHostException unreachable -> outcomes.failed(Failure.UNREACHABLE, words(unreachable));
            case SSLException tls ->
                outcomes.failed(
                        cutOff(tls) ? Failure.BROKEN_OFF : Failure.TLS,
                        "no trusted connection was established: " + words(tls));
            case MessageConstraintException endless ->
                outcomes.failed(Failure.UNEXPECTED_ANSWER, "the answer is not valid HTTP: " + words(endless));
            case ClientProtocolException odd ->
                outcomes.failed(Failure.UNEXPECTED_ANSWER, "the answer is not valid HTTP: " + words(odd));
            default -> outcomes.failed(Failure.BROKEN_OFF, "the connection was lost: " + words(broken));
        };
    }

    private static boolean cutOff(SSLException tls) {
        return tls.getCause() instanceof EOFException || tls.getCause() instanceof SocketException;
    }

    private static String words(IOException broken) {
        var cause = broken instanceof ClientProtocolException && broken.getCause() instanceof ProtocolException said
                ? said
                : broken;
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
