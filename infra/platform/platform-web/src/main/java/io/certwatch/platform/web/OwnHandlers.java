package io.certwatch.platform.web;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;

/** Tells the operations of the system from handlers that other libraries bring, and from answers to errors. */
public final class OwnHandlers {

    private static final String PACKAGES = "io.certwatch.";

    private OwnHandlers() {}

    public static boolean contain(HandlerMethod handler) {
        var type = ClassUtils.getUserClass(handler.getBeanType());
        return type.getName().startsWith(PACKAGES) && !ErrorController.class.isAssignableFrom(type);
    }
}
