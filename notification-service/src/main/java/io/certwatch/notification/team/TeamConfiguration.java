package io.certwatch.notification.team;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import(KeepTeamList.class)
class TeamConfiguration {}
