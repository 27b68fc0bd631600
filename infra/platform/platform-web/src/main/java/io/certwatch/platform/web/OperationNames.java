package io.certwatch.platform.web;

import java.lang.reflect.Method;
import java.util.stream.Stream;

/** Names operations of handlers that a library declares for several services, in which operation ids must differ. */
@FunctionalInterface
public interface OperationNames {

    /**
     * @param declared the operationId at the method
     * @return the operationId in the OpenAPI document of this service
     */
    String nameOf(Method handler, String declared);

    /** Applies one after the other. */
    static OperationNames all(Stream<OperationNames> names) {
        return names.reduce(
                (_, declared) -> declared,
                (first, second) -> (handler, declared) -> second.nameOf(handler, first.nameOf(handler, declared)));
    }
}
