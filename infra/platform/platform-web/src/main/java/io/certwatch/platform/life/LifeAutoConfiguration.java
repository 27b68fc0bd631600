package io.certwatch.platform.life;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/** With {@code certwatch.exit-with-parent=true} a service exits when its parent process ends. */
@AutoConfiguration
@ConditionalOnProperty("certwatch.exit-with-parent")
class LifeAutoConfiguration {

    @Bean(initMethod = "watch")
    ExitWithParent exitWithParent(ApplicationContext context) {
        return new ExitWithParent(System.in, () -> System.exit(SpringApplication.exit(context)));
    }
}
