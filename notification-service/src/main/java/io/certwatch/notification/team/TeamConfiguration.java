package io.certwatch.notification.team;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TeamConfiguration {

    @Bean
    TeamList teamList(TeamItems items, TeamListener listener) {
        return new KeepTeamList(items, listener);
    }
}
