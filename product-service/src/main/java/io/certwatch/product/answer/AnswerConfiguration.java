package io.certwatch.product.answer;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({AnswerObligations.class, DecideAnswer.class})
class AnswerConfiguration {}
