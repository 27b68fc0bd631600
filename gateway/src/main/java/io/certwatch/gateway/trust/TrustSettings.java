package io.certwatch.gateway.trust;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param hosts names by which clients reach the gateway, without ports
 * @param trustedProxies addresses or blocks (CIDR) of proxies whose X-Forwarded headers are believed
 */
@ConfigurationProperties("certwatch.gateway")
record TrustSettings(
        @DefaultValue({"127.0.0.1", "localhost", "[::1]"}) List<String> hosts,
        @DefaultValue List<String> trustedProxies) {}
