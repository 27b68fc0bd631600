package io.certwatch.security;

import org.springframework.web.method.HandlerMethod;

/** Whether the current caller may call an operation, for filters that answer before the handler is asked. */
public interface OperationRights {

    /** @throws io.certwatch.platform.web.RequestProblem 401 without a caller, unless the operation is open to everybody */
    boolean mayCall(HandlerMethod operation);
}
