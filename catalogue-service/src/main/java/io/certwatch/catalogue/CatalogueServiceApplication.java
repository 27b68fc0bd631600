package io.certwatch.catalogue;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class CatalogueServiceApplication {

    /** Ticks in milliseconds, as MongoDB stores times. */
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    static void main(String[] args) {
        SpringApplication.run(CatalogueServiceApplication.class, args);
    }
}
