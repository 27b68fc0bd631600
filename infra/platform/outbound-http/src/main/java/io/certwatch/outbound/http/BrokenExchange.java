package io.certwatch.outbound.http;

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

/**
 * Why a request got no answer.
 *
 * @param detail for people, without a full stop
 */
public record BrokenExchange(Kind kind, String detail) {

    public enum Kind {
        FORBIDDEN_ADDRESS,
        UNKNOWN_HOST,
        TIMEOUT,
        UNREACHABLE,
        TLS,
        BROKEN_OFF,
        NOT_HTTP
    }

    public static BrokenExchange of(IOException broken) {
        return switch (broken) {
            case ForbiddenAddress forbidden -> new BrokenExchange(Kind.FORBIDDEN_ADDRESS, words(forbidden));
            case UnknownHostException unknown ->
                new BrokenExchange(Kind.UNKNOWN_HOST, "no name server knows " + words(unknown));
            case ConnectTimeoutException late ->
                new BrokenExchange(Kind.TIMEOUT, "the connection was not established in time: " + words(late));
            case SocketTimeoutException silent ->
                new BrokenExchange(Kind.TIMEOUT, "the server was silent for too long: " + words(silent));
            case ConnectException refused -> new BrokenExchange(Kind.UNREACHABLE, words(refused));
            case NoRouteToHostException unreachable -> new BrokenExchange(Kind.UNREACHABLE, words(unreachable));
            case SSLException tls ->
                new BrokenExchange(
                        cutOff(tls) ? Kind.BROKEN_OFF : Kind.TLS,
                        "no trusted connection was established: " + words(tls));
            case MessageConstraintException endless ->
                new BrokenExchange(Kind.NOT_HTTP, "the answer is not valid HTTP: " + words(endless));
            case ClientProtocolException odd ->
                new BrokenExchange(Kind.NOT_HTTP, "the answer is not valid HTTP: " + words(odd));
            default -> new BrokenExchange(Kind.BROKEN_OFF, "the connection was lost: " + words(broken));
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
