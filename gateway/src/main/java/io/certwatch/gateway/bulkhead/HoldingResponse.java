package io.certwatch.gateway.bulkhead;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A response whose call holds a permit until the response is written.
 *
 * @param release gives the permit back
 */
public record HoldingResponse(ServerResponse answer, Runnable release) implements ServerResponse {

    /** Makes a call that holds a permit; a call that fails gives it back at once. */
    public static ServerResponse holding(Callable<ServerResponse> call, Runnable release) throws Exception {
        try {
            return new HoldingResponse(call.call(), release);
        } catch (Exception | Error failed) {
            release.run();
            throw failed;
        }
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws ServletException, IOException {
        try {
            return answer.writeTo(request, response, context);
        } finally {
            release.run();
        }
    }

    @Override
    public HttpStatusCode statusCode() {
        return answer.statusCode();
    }

    @Override
    public HttpHeaders headers() {
        return answer.headers();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return answer.cookies();
    }
}
