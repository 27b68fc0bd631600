package io.certwatch.bench.bare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Spring Cloud Gateway with the route of its application.yml. */
@SpringBootApplication
class BareGateway {

    static void main(String[] args) {
        SpringApplication.run(BareGateway.class, args);
    }
}
