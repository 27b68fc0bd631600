package io.certwatch.notification.explanation;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({
    ExplainAlerts.class,
    ExplainVendor.class,
    ExplainLaw.class,
    ExplainChecklist.class,
    ExplainTeam.class,
    ExplainRecipients.class,
    ExplainDelivery.class
})
class ExplanationConfiguration {}
