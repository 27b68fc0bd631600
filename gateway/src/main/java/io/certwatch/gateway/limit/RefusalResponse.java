package io.certwatch.gateway.limit;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.function.Consumer;

/** Reports a 401 once, before its header fields are sent. */
final class RefusalResponse extends HttpServletResponseWrapper {

    private final Consumer<HttpServletResponse> onRefusal;
    private boolean reported;

    RefusalResponse(HttpServletResponse response, Consumer<HttpServletResponse> onRefusal) {
        super(response);
        this.onRefusal = onRefusal;
    }

    @Override
    public void setStatus(int status) {
        report(status);
        super.setStatus(status);
    }

    @Override
    public void sendError(int status) throws IOException {
        report(status);
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        report(status);
        super.sendError(status, message);
    }

    private void report(int status) {
        if (status == SC_UNAUTHORIZED && !reported) {
            reported = true;
            onRefusal.accept((HttpServletResponse) getResponse());
        }
    }
}
