package io.certwatch.deadletter.web;

import io.certwatch.deadletter.DeadLetterSettings;
import io.certwatch.platform.web.OperationNames;
import java.lang.reflect.Method;
import org.springframework.util.StringUtils;

/** Adds the name of the service, because operationIds are unique in all services together. */
public final class DeadLetterOperationNames implements OperationNames {

    private final String service;

    public DeadLetterOperationNames(DeadLetterSettings settings) {
        this.service = StringUtils.capitalize(settings.service());
    }

    @Override
    public String nameOf(Method handler, String declared) {
        return handler.getDeclaringClass() == DeadLetterController.class
                ? declared.replace("DeadLetter", service + "DeadLetter")
                : declared;
    }
}
