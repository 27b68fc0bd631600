package io.certwatch.gateway.access;

import io.certwatch.security.AccessTable;
import io.certwatch.security.Role;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call which operation of the gateway itself. What is routed to a service stands in the table of that service. */
@Configuration(proxyBeanMethods = false)
class GatewayAccess {

    @Bean
    AccessTable accessTable() {
        return AccessTable.builder()
                .open("getLandingPage", "getWebPage", "getDocsPage", "listOpenApiDocuments", "getSigningKeys", "signIn")
                .allow(EnumSet.allOf(Role.class), "getSession")
                .allow(Set.of(Role.MEMBER), "createApiKey", "listApiKeys", "getApiKey", "revokeApiKey")
                .allow(Set.of(Role.OPERATOR), "listCompanies", "getCompany", "putCompany")
                .allow(Set.of(Role.MEMBER, Role.OPERATOR), "listGatewayAudit", "exportGatewayAudit")
                .build();
    }
}
