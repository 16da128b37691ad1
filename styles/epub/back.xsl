<?xml version="1.0" encoding="UTF-8"?>
<!-- Back matter but the glossary: commentary, paratexts, works cited, index. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:epub="http://www.idpf.org/2007/ops"
    xmlns:book="urn:duizhao:book"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="back/div[@type = 'commentary']" mode="document">
    <xsl:call-template name="document">
      <xsl:with-param name="name" select="'commentary'"/>
      <xsl:with-param name="title" select="book:word('commentary')"/>
      <xsl:with-param name="division" select="'backmatter'"/>
      <xsl:with-param name="content">
        <section id="{@xml:id}" class="commentary">
          <h1><xsl:value-of select="book:word('commentary')"/></h1>
          <xsl:for-each select="div[@type = 'entry']">
            <section id="{@xml:id}" class="entry in-contents">
              <h2>
                <a class="place" href="{@corresp}"><xsl:value-of select="@n"/></a>
                <xsl:text> </xsl:text>
                <xsl:for-each select="head">
                  <xsl:if test="position() gt 1"><xsl:text> </xsl:text></xsl:if>
                  <span><xsl:sequence select="@xml:lang ! book:lang(.)"/><xsl:apply-templates/></span>
                </xsl:for-each>
              </h2>
              <xsl:apply-templates select="* except head"/>
            </section>
          </xsl:for-each>
        </section>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="div[@type = 'paratexts']" mode="document">
    <xsl:call-template name="document">
      <xsl:with-param name="name" select="'paratexts'"/>
      <xsl:with-param name="title" select="book:word('paratexts')"/>
      <xsl:with-param name="division" select="'backmatter'"/>
      <xsl:with-param name="content">
        <section id="{@xml:id}">
          <h1><xsl:value-of select="book:word('paratexts')"/></h1>
          <xsl:for-each select="div[@type = 'paratext']">
            <section class="paratext">
              <h2>
                <xsl:call-template name="siglum"><xsl:with-param name="pointer" select="@corresp"/></xsl:call-template>
                <xsl:text> </xsl:text>
                <xsl:apply-templates select="head/node()"/>
              </h2>
              <div><xsl:sequence select="book:lang(@xml:lang)"/><xsl:apply-templates select="p"/></div>
            </section>
          </xsl:for-each>
        </section>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="div[@type = 'bibliography']" mode="document">
    <xsl:call-template name="document">
      <xsl:with-param name="name" select="'bibliography'"/>
      <xsl:with-param name="title" select="book:word('bibliography')"/>
      <xsl:with-param name="division" select="'backmatter'"/>
      <xsl:with-param name="landmark" select="'bibliography'"/>
      <xsl:with-param name="content">
        <section id="{@xml:id}" epub:type="bibliography" role="doc-bibliography">
          <h1><xsl:value-of select="book:word('bibliography')"/></h1>
          <ul class="works">
            <xsl:apply-templates select="listBibl/bibl"/>
          </ul>
        </section>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Who. Title. In where, volume (issue): pages. Edition. Place: publisher, date. Number. Remark. Address. -->
  <xsl:template match="listBibl/bibl">
    <li id="{@xml:id}">
      <xsl:variable name="elements" as="element()*">
        <xsl:if test="author">
          <span>
            <xsl:call-template name="listed"><xsl:with-param name="items" select="author"/></xsl:call-template>
          </span>
        </xsl:if>
        <xsl:for-each select="title[@level = ('a', 'm')]">
          <xsl:choose>
            <xsl:when test="@level = 'a'"><span>“<xsl:apply-templates/>”</span></xsl:when>
            <xsl:otherwise><cite><xsl:apply-templates/></cite></xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
        <xsl:if test="title[@level = 'j']">
          <span>
            <cite><xsl:apply-templates select="title[@level = 'j']/node()"/></cite>
            <xsl:call-template name="scope"/>
          </span>
        </xsl:if>
        <xsl:if test="not(title[@level = 'j']) and biblScope">
          <span>
            <xsl:call-template name="scope"><xsl:with-param name="alone" select="true()"/></xsl:call-template>
          </span>
        </xsl:if>
        <xsl:if test="editor[@role = 'translator']">
          <span>
            <xsl:text>Translated by </xsl:text>
            <xsl:call-template name="named">
              <xsl:with-param name="names" select="editor[@role = 'translator']"/>
            </xsl:call-template>
          </span>
        </xsl:if>
        <xsl:if test="editor[not(@role)]">
          <span>
            <xsl:text>Edited by </xsl:text>
            <xsl:call-template name="named">
              <xsl:with-param name="names" select="editor[not(@role)]"/>
            </xsl:call-template>
          </span>
        </xsl:if>
        <xsl:for-each select="edition"><span><xsl:apply-templates/></span></xsl:for-each>
        <xsl:if test="pubPlace or publisher or date">
          <span>
            <xsl:apply-templates select="pubPlace/node()"/>
            <xsl:if test="pubPlace and publisher">: </xsl:if>
            <xsl:apply-templates select="publisher/node()"/>
            <xsl:if test="(pubPlace or publisher) and date">, </xsl:if>
            <xsl:value-of select="date ! book:date(.)"/>
          </span>
        </xsl:if>
        <xsl:if test="not(date)"><span>n.d.</span></xsl:if>
        <xsl:for-each select="idno, note"><span><xsl:apply-templates/></span></xsl:for-each>
        <xsl:for-each select="ref"><span><a href="{@target}"><xsl:apply-templates/></a></span></xsl:for-each>
      </xsl:variable>
      <xsl:for-each select="$elements">
        <xsl:if test="position() gt 1"><xsl:text> </xsl:text></xsl:if>
        <xsl:sequence select="if (self::*:cite) then . else node()"/>
        <xsl:if test="not(matches(., '[.?!]”?$'))">.</xsl:if>
      </xsl:for-each>
    </li>
  </xsl:template>

  <!-- Names within a sentence: given name first, “and” before the last. -->
  <xsl:template name="named">
    <xsl:param name="names" as="element()*"/>
    <xsl:for-each select="$names">
      <xsl:choose>
        <xsl:when test="position() = 1"/>
        <xsl:when test="position() = last()"> and </xsl:when>
        <xsl:otherwise>, </xsl:otherwise>
      </xsl:choose>
      <xsl:choose>
        <xsl:when test="not(*) and contains(., ', ')"><xsl:value-of select="replace(., '^(.+?), (.+)$', '$2 $1')"/></xsl:when>
        <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="listed">
    <xsl:param name="items" as="element()*"/>
    <xsl:for-each select="$items">
      <xsl:if test="position() gt 1">; </xsl:if>
      <xsl:apply-templates/>
    </xsl:for-each>
  </xsl:template>

  <!-- 39 (3): 312–320 -->
  <xsl:template name="scope">
    <xsl:param name="alone" select="false()"/>
    <xsl:for-each select="biblScope[@unit = 'volume']">
      <xsl:value-of select="if ($alone) then 'Volume ' else ' '"/>
      <xsl:apply-templates/>
    </xsl:for-each>
    <xsl:for-each select="biblScope[@unit = 'issue']"><xsl:text> (</xsl:text><xsl:apply-templates/>)</xsl:for-each>
    <xsl:for-each select="biblScope[@unit = 'page']">
      <xsl:value-of select="if (preceding-sibling::biblScope) then ': ' else if ($alone) then 'Pages ' else ', '"/>
      <xsl:apply-templates/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="div[@type = 'index']" mode="document">
    <xsl:call-template name="document">
      <xsl:with-param name="name" select="'index'"/>
      <xsl:with-param name="title" select="book:word('index')"/>
      <xsl:with-param name="division" select="'backmatter'"/>
      <xsl:with-param name="landmark" select="'index'"/>
      <xsl:with-param name="content">
        <section id="{@xml:id}" epub:type="index" role="doc-index">
          <h1><xsl:value-of select="book:word('index')"/></h1>
          <xsl:apply-templates select="list"/>
        </section>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="list[@type = 'index']">
    <xsl:variable name="chinese" select="starts-with(@xml:lang, 'zh')"/>
    <xsl:variable name="order" select="string((@subtype, @xml:lang)[1])"/>
    <section class="in-contents" id="index-{$order}">
      <h2><xsl:value-of select="book:word('index-' || $order)"/></h2>
      <xsl:for-each-group select="item" group-adjacent="book:initial(., $chinese)">
        <h3><xsl:value-of select="current-grouping-key()"/></h3>
        <ul class="index">
          <xsl:for-each select="current-group()">
            <li id="index-{$order}-{count(preceding-sibling::item) + 1}">
              <xsl:variable name="entry" select="book:by-id(@corresp)"/>
              <xsl:variable name="words" as="element()*">
                <xsl:if test="foreign">
                  <span>
                    <xsl:sequence select="book:lang(foreign/@xml:lang)"/>
                    <xsl:value-of select="foreign"/>
                  </span>
                </xsl:if>
                <xsl:if test="$chinese and $entry/form/pron">
                  <span class="pinyin">
                    <xsl:sequence select="book:lang('zh-Latn-pinyin')"/>
                    <xsl:value-of select="$entry/form/pron"/>
                  </span>
                </xsl:if>
                <span class="en"><xsl:apply-templates select="label/node()"/></span>
              </xsl:variable>
              <xsl:variable name="ordered" select="if ($chinese) then $words else reverse($words)"/>
              <xsl:choose>
                <xsl:when test="$entry">
                  <a class="entry" href="{@corresp}">
                    <xsl:for-each select="$ordered">
                      <xsl:if test="position() gt 1"><xsl:text> </xsl:text></xsl:if>
                      <xsl:sequence select="."/>
                    </xsl:for-each>
                  </a>
                </xsl:when>
                <xsl:otherwise>
                  <xsl:for-each select="$ordered">
                    <xsl:if test="position() gt 1"><xsl:text> </xsl:text></xsl:if>
                    <xsl:sequence select="."/>
                  </xsl:for-each>
                </xsl:otherwise>
              </xsl:choose>
              <xsl:for-each select="ref">
                <xsl:value-of select="if (position() = 1) then ' ' else ', '"/>
                <xsl:call-template name="place"><xsl:with-param name="pointer" select="@target"/></xsl:call-template>
              </xsl:for-each>
            </li>
          </xsl:for-each>
        </ul>
      </xsl:for-each-group>
    </section>
  </xsl:template>

  <!-- The letter an entry stands under: of its reading in the Chinese index; or its strokes. -->
  <xsl:function name="book:initial" as="xs:string">
    <xsl:param name="item" as="element()"/>
    <xsl:param name="chinese" as="xs:boolean"/>
    <xsl:variable name="strokes" select="string($item/@n)"/>
    <xsl:variable name="word" select="if ($chinese) then string(book:by-id($item/@corresp)/form/pron)
        else string($item/label)"/>
    <xsl:variable name="plain" select="replace(normalize-unicode($word, 'NFD'), '[^A-Za-z0-9]', '')"/>
    <xsl:variable name="letter" select="upper-case(substring($plain, 1, 1))"/>
    <xsl:sequence select="
        if ($strokes ne '') then $strokes || (if ($strokes = '1') then ' stroke' else ' strokes')
        else if (matches($letter, '[A-Z]')) then $letter else '#'"/>
  </xsl:function>

</xsl:stylesheet>
