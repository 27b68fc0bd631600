package io.certwatch.gateway.company;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param admission who admits a company */
@ConfigurationProperties("certwatch.companies")
record CompanySettings(@DefaultValue("first-token") Admission admission) {

    enum Admission {
        /** The first valid token that names the company. */
        FIRST_TOKEN,
        /** An operator, by {@code PUT /api/companies/{id}}. */
        OPERATOR
    }
}
