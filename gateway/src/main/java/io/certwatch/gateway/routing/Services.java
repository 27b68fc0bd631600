package io.certwatch.gateway.routing;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The base URLs of the services by name. */
@ConfigurationProperties("certwatch.behind")
public record Services(Map<String, URI> services) {

    /** Whether the address is internal, so that only the gateway can reach it. */
    boolean include(URI address) {
        return services.values().stream()
                .anyMatch(service -> service.getAuthority().equals(address.getAuthority()));
    }
}
