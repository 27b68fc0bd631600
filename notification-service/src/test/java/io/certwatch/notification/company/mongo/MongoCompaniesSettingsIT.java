package io.certwatch.notification.company.mongo;

import io.certwatch.notification.Databases;
import io.certwatch.notification.company.CompaniesSettings;
import io.certwatch.notification.company.CompaniesSettingsContract;
import io.certwatch.notification.company.VouchingSettings;

class MongoCompaniesSettingsIT extends CompaniesSettingsContract {
    private final CompaniesSettings companies =
            new MongoCompaniesSettings(Databases.fresh(), new VouchingSettings(false));

    @Override
    protected CompaniesSettings companies() {
        return companies;
    }
}
