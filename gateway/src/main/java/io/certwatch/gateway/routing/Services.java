package io.certwatch.gateway.routing;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The services behind us, by name, and where each stands. */
@ConfigurationProperties("certwatch.behind")
public record Services(Map<String, URI> services) {

    /** Whether an address is one that only we can reach. */
    boolean include(URI address) {
        return services.values().stream().anyMatch(service -> service.getAuthority().equals(address.getAuthority()));
    }
}
