;;; gongwen-eglot.el --- eglot，Emacs 29 以上自带 · eglot comes with Emacs 29 and later  -*- lexical-binding: t -*-

(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '((text-mode markdown-mode) "gongwen" "server"))
  ;; 中文文件名：Emacs 30 自带的 eglot 认不出服务器送回的文件名，问题就不显示。
  ;; Files with a Chinese name: eglot of Emacs 30 does not know them again, and shows no problem.
  (advice-add 'eglot-uri-to-path :filter-return
              (lambda (path) (decode-coding-string path 'utf-8))))

(defun gongwen-ensure ()
  "Start gongwen for texts; not for mails and commit messages, whose modes are made of `text-mode'."
  (when (memq major-mode '(text-mode markdown-mode gfm-mode))
    (visual-line-mode)
    (setq-local word-wrap-by-category t) ; 汉字之间可以折行 · wraps between Chinese characters
    (eglot-ensure)))
(add-hook 'text-mode-hook #'gongwen-ensure)

(provide 'gongwen-eglot)
;;; gongwen-eglot.el ends here
