package io.certwatch.local;

import java.util.function.ToIntFunction;

/** A process of ours. */
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

    /** Folder of the module, name of the application, of its database and of its consumer group. */
    public String module() {
        return module;
    }

    int port(Ports ports) {
        return port.applyAsInt(ports);
    }
}
