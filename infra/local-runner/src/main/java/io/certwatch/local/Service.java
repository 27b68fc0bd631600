package io.certwatch.local;

import java.util.function.ToIntFunction;

/** The services that run as child processes. */
public enum Service {
    CATALOGUE("catalogue-service", Ports::catalogue),
    PRODUCT("product-service", Ports::product),
    NOTIFICATION("notification-service", Ports::notification),
    GATEWAY("gateway", Ports::gateway);

    private final String module;
    private final ToIntFunction<Ports> port;

    Service(String module, ToIntFunction<Ports> port) {
        this.module = module;
        this.port = port;
    }

    /** Name of the module's folder, the application, its database and its consumer group. */
    public String module() {
        return module;
    }

    int port(Ports ports) {
        return port.applyAsInt(ports);
    }
}
