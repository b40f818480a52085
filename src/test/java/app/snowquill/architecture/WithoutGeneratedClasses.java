package app.snowquill.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** What jOOQ generates is not ours to judge. */
public final class WithoutGeneratedClasses implements ImportOption {
    @Override
    public boolean includes(Location location) {
        return !location.contains("/store/sqlite/schema/");
    }
}
