package io.certwatch.audit.web;

import io.certwatch.audit.Actor;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Records what is no operation, such as a sign-in. */
public interface AuditEvents {

    /**
     * @param event takes the place of the operationId
     * @throws io.certwatch.platform.web.RequestProblem 503 {@code audit-unavailable} if it cannot be stored
     */
    void recordEvent(HttpServletRequest request, String event, Actor actor, int status);

    /**
     * Records a refusal, unless there are too many. A failure is logged only.
     *
     * @param problem type of the problem document
     */
    void recordRefusal(HttpServletRequest request, String event, int status, @Nullable String problem);
}
