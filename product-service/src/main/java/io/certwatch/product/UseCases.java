package io.certwatch.product;

import io.certwatch.product.answer.AnswerObligations;
import io.certwatch.product.answer.DecideAnswer;
import io.certwatch.product.certificate.FollowCertificates;
import io.certwatch.product.checklist.reminder.RemindOfItems;
import io.certwatch.product.explanation.ExplainProduct;
import io.certwatch.product.export.Exports;
import io.certwatch.product.phrase.ListPhrases;
import io.certwatch.product.profile.StateProfile;
import io.certwatch.product.review.ExpireDecisions;
import io.certwatch.product.review.FindSiblings;
import io.certwatch.product.review.MakeDecision;
import io.certwatch.product.review.RevokeDecision;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The use cases whose room needs no configuration of its own. They are plain Java, so no scan finds them. */
@Configuration(proxyBeanMethods = false)
@Import({
    AnswerObligations.class,
    DecideAnswer.class,
    ExpireDecisions.class,
    ExplainProduct.class,
    Exports.class,
    FindSiblings.class,
    FollowCertificates.class,
    ListPhrases.class,
    MakeDecision.class,
    RemindOfItems.class,
    RevokeDecision.class,
    StateProfile.class
})
class UseCases {}
