package io.certwatch.product.answer;

import io.certwatch.product.certificate.Certificates;
import io.certwatch.product.obligation.Obligations;
import io.certwatch.product.product.AssessorFactory;
import io.certwatch.product.product.ObligationUpdater;
import io.certwatch.product.product.Products;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AnswerConfiguration {

    @Bean
    AnswerObligations answerObligations(
            Obligations obligations, Products products, AssessorFactory assessors, Certificates certificates) {
        return new AnswerObligations(obligations, products, assessors, certificates);
    }

    @Bean
    DecideAnswer decideAnswer(ObligationUpdater one) {
        return new DecideAnswer(one);
    }
}
