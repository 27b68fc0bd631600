package io.certwatch.product.inventory.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.inventory.Registration;
import io.certwatch.product.inventory.VerdictCounts;
import io.certwatch.product.inventory.web.RegistrationView.Rejection;
import io.certwatch.product.inventory.web.RegistrationView.RejectionView;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegistrationViewTest {

    @Test
    void rejectsConcurrentlyChangedProductsAtTheirPlace() {
        var offer = Offer.of(Json.products("""
            [{"sku": "A", "name": {"en": "R"}}, {"sku": "B", "name": {"en": "R"}}, {"sku": "C"}]\
            """));

        var view =
                RegistrationView.of(new Registration(1, 0, Set.of(new Sku("B")), Set.of(), VerdictCounts.NONE), offer);

        assertThat(view.rejected()).extracting(RejectionView::index).containsExactly(1, 2);
        assertThat(view.rejected().getFirst()).isEqualTo(RejectionView.of(Rejection.ofLost(1, new Sku("B"))));
    }
}
