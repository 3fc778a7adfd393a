;;; gongwen-lsp-mode.el --- lsp-mode（需另装）· lsp-mode, to be installed from MELPA  -*- lexical-binding: t -*-

(with-eval-after-load 'lsp-mode
  (add-to-list 'lsp-language-id-configuration '(text-mode . "plaintext"))
  (lsp-register-client
   (make-lsp-client :new-connection (lsp-stdio-connection '("gongwen" "server"))
                    :major-modes '(text-mode markdown-mode gfm-mode)
                    :server-id 'gongwen)))

(defun gongwen-lsp ()
  "Start gongwen for texts; not for mails and commit messages, whose modes are made of `text-mode'."
  (when (memq major-mode '(text-mode markdown-mode gfm-mode))
    (visual-line-mode)
    (setq-local word-wrap-by-category t) ; 汉字之间可以折行 · wraps between Chinese characters
    (lsp-deferred)))
(add-hook 'text-mode-hook #'gongwen-lsp)

(provide 'gongwen-lsp-mode)
;;; gongwen-lsp-mode.el ends here
