package app.snowquill.ui.common;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.platform.commons.support.AnnotationSupport;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Gives every test of a window a stage that no test has had before it, with no other window open. TestFX hands all test classes of
 * one process the same stage, and a stage that was once given a size keeps it whatever scene it gets; a new one is as large as its
 * scene. It is registered for all tests by the service file, and so comes before the extension that starts the window.
 */
public final class FreshStage implements TestInstancePreConstructCallback, BeforeEachCallback {
    private static final int SECONDS = 60;

    /** A control that is made before the toolkit has started spoils the whole process. */
    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) throws Exception {
        if (hasWindow(factory.getTestClass())) {
            FxToolkit.registerPrimaryStage(); // starts the toolkit where this is the first test of its process
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        if (hasWindow(context.getRequiredTestClass())) {
            Stage stage = WaitForAsyncUtils.asyncFx(FreshStage::alone).get(SECONDS, TimeUnit.SECONDS);
            CompletableFuture<Stage> shared = FxToolkit.toolkitContext().getPrimaryStageFuture();
            shared.obtrudeValue(stage);
            WaitForAsyncUtils.clearExceptions(); // those of an earlier test's window
        }
    }

    private static boolean hasWindow(Class<?> test) {
        return AnnotationSupport.findRepeatableAnnotations(test, ExtendWith.class).stream()
                .anyMatch(with -> List.of(with.value()).contains(ApplicationExtension.class));
    }

    private static Stage alone() {
        List.copyOf(Window.getWindows()).forEach(Window::hide);
        Clipboard.getSystemClipboard().clear();
        return new Stage();
    }
}
