package io.certwatch.product;

import io.certwatch.product.aggregate.pipeline.AssessmentPipeline;
import io.certwatch.product.aggregate.pipeline.ContextLoader;
import io.certwatch.product.calendar.MakeCalendarAddress;
import io.certwatch.product.calendar.ReadCalendar;
import io.certwatch.product.certificate.FollowCertificates;
import io.certwatch.product.checklist.reminder.RemindOfItems;
import io.certwatch.product.explanation.ExplainProduct;
import io.certwatch.product.export.Exports;
import io.certwatch.product.naming.EnterVendorNames;
import io.certwatch.product.naming.NameParty;
import io.certwatch.product.obligation.ObligationUpdater;
import io.certwatch.product.obligation.RecordProgress;
import io.certwatch.product.obligation.WaiveObligation;
import io.certwatch.product.obligation.WaiveObligations;
import io.certwatch.product.obligation.answer.AcceptAnsweredProof;
import io.certwatch.product.obligation.answer.AnswerObligations;
import io.certwatch.product.obligation.answer.DecideAnswer;
import io.certwatch.product.obligation.answer.FindOtherListings;
import io.certwatch.product.obligation.answer.KeepAnsweredProofs;
import io.certwatch.product.phrase.ListPhrases;
import io.certwatch.product.profile.StateProfile;
import io.certwatch.product.review.DecideReviews;
import io.certwatch.product.review.ExpireDecisions;
import io.certwatch.product.review.FindSiblings;
import io.certwatch.product.review.GroupReviews;
import io.certwatch.product.review.MakeDecision;
import io.certwatch.product.review.RevokeDecision;
import io.certwatch.product.review.RevokeDecisions;
import io.certwatch.product.sale.FindSale;
import io.certwatch.product.savedview.KeepSavedView;
import io.certwatch.product.search.SearchCompany;
import io.certwatch.product.trial.AssessTrial;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The use cases whose room needs no configuration of its own. They are plain Java, so no scan finds them. */
@Configuration(proxyBeanMethods = false)
@Import({
    AcceptAnsweredProof.class,
    AnswerObligations.class,
    AssessTrial.class,
    AssessmentPipeline.class,
    ContextLoader.class,
    DecideAnswer.class,
    DecideReviews.class,
    FindOtherListings.class,
    EnterVendorNames.class,
    ExpireDecisions.class,
    ExplainProduct.class,
    Exports.class,
    FindSale.class,
    FindSiblings.class,
    FollowCertificates.class,
    GroupReviews.class,
    KeepAnsweredProofs.class,
    KeepSavedView.class,
    ListPhrases.class,
    MakeCalendarAddress.class,
    MakeDecision.class,
    NameParty.class,
    ObligationUpdater.class,
    ReadCalendar.class,
    RecordProgress.class,
    RemindOfItems.class,
    RevokeDecision.class,
    RevokeDecisions.class,
    SearchCompany.class,
    StateProfile.class,
    WaiveObligation.class,
    WaiveObligations.class
})
class UseCases {}
