;;; Emacs 29 及以上自带的 eglot：写进 init.el · eglot, which comes with Emacs 29 and later: into your init.el
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '((text-mode markdown-mode) "gongwen" "server"))
  ;; Emacs 30 自带的 eglot 不认中文文件名，问题不显示：改正它
  ;; The eglot of Emacs 30 shows no problems for files with a Chinese name: this puts it right.
  (advice-add 'eglot-uri-to-path :filter-return
              (lambda (path)
                (if (and (stringp path) (not (multibyte-string-p (string-to-unibyte-maybe path))))
                    path path))))
(add-hook 'text-mode-hook #'eglot-ensure)
(add-hook 'text-mode-hook #'visual-line-mode)
