package io.certwatch.gateway.edge;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request whose body is measured while it streams through. */
final class LimitedRequest extends HttpServletRequestWrapper {

    private final EdgeSettings.Allowance allowance;
    private @Nullable LimitedBody body;

    LimitedRequest(HttpServletRequest request, EdgeSettings.Allowance allowance) {
        super(request);
        this.allowance = allowance;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new LimitedBody(super.getInputStream(), allowance);
        }
        return body;
    }
}
