package io.certwatch.platform.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * Measures every request body as it is read from the connection. A filter would see only streams: Tomcat reads forms and their parts
 * without it.
 */
final class BodyMeterValve extends ValveBase {

    private final WebSettings settings;
    private final @Nullable BodiesInFlight inFlight;
    private final DataSize mostDrained;

    BodyMeterValve(WebSettings settings, DataSize mostDrained) {
        super(true);
        this.settings = settings;
        this.inFlight = settings.maxBodiesInFlight() == null ? null : new BodiesInFlight(settings.maxBodiesInFlight());
        this.mostDrained = mostDrained;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var coyote = request.getCoyoteRequest();
        var connection = coyote.getInputBuffer();
        var allowance = allowance(request.getRequestURI());
        var body =
                new MeteredBody(connection, allowance, longest -> HeadDeadlineProtocol.limitSilence(coyote, longest));
        coyote.setInputBuffer(body);
        try {
            try (allowance) {
                getNext().invoke(request, response);
            }
            if (!request.isAsync() && !coyote.hasExpectation() && !isReadToItsEnd(coyote)) {
                response.finishResponse();
                drain(body, coyote);
            }
        } finally {
            coyote.setInputBuffer(connection);
        }
    }

    private BodyAllowance allowance(String path) {
        return new BodyAllowance(
                settings.maxBody(path),
                settings.pace(),
                inFlight == null || settings.isStreamed(path) ? null : inFlight.share());
    }

    private static boolean isReadToItsEnd(org.apache.coyote.Request request) {
        var finished = new AtomicBoolean();
        request.action(ActionCode.REQUEST_BODY_FULLY_READ, finished);
        return finished.get();
    }

    private void drain(MeteredBody body, org.apache.coyote.Request request) {
        if (!body.drain(mostDrained.toBytes())) request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
}
